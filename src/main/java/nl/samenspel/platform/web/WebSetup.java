package nl.samenspel.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Teaches the web frame our own types: [Actor], [Language], [Page] and [Typed] as parameters, [View] as an answer,
/// typed ids.
@Configuration
class WebSetup implements WebMvcConfigurer {
    private final ObjectProvider<Pages> pages;

    WebSetup(ObjectProvider<Pages> pages) {
        this.pages = pages;
    }

    @Bean
    static TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    static Messages messages() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:/messages/*_nl.properties");
        return new Messages(Arrays.stream(files)
                .map(file -> String.valueOf(file.getFilename()).replace("_nl.properties", ""))
                .sorted()
                .toList());
    }

    /// An address typed or mailed with a slash behind it leads to the same page.
    @Bean
    static UrlHandlerFilter withoutTrailingSlash() {
        return UrlHandlerFilter.trailingSlashHandler("/nl/**", "/en/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new TypedIdConverter());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Surroundings());
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new Rendering());
    }

    private final class Surroundings implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            var type = parameter.getParameterType();
            return type == Actor.class || type == Language.class || type == Page.class || type == Typed.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var request = java.util.Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            var type = parameter.getParameterType();
            if (type == Actor.class) {
                return CurrentActor.ofRequest();
            }
            if (type == Typed.class) {
                return Typed.ofParameters(request.getParameterMap());
            }
            return type == Language.class
                    ? Pages.languageOf(request)
                    : pages.getObject().of(request);
        }
    }

    private final class Rendering implements HandlerMethodReturnValueHandler {
        @Override
        public boolean supportsReturnType(MethodParameter returnType) {
            return View.class.isAssignableFrom(returnType.getParameterType());
        }

        @Override
        public void handleReturnValue(
                @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
                throws IOException {
            container.setRequestHandled(true);
            if (value instanceof View view) {
                pages.getObject()
                        .render(
                                view,
                                java.util.Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)),
                                java.util.Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
            }
        }
    }
}
