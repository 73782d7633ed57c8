package nl.samenspel.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.FixedVersionStrategy;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Static files under one address that changes whenever any of them does: `/s/<version>/base/all.css`. So browsers may
/// keep them for a year, and the relative imports between script modules stay plain.
@Component
class StaticFiles implements WebMvcConfigurer {
    private final Stylesheet stylesheet;
    private final String version;

    StaticFiles(@Value("${samenspel.theme:}") String theme) {
        this.stylesheet = new Stylesheet(theme);
        this.version = version(stylesheet);
    }

    String prefix() {
        return "/s/" + version + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/s/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addVersionStrategy(new FixedVersionStrategy(version), "/**"))
                .addResolver(stylesheet);
        registry.addResourceHandler("/favicon.ico").addResourceLocations("classpath:/static/");
    }

    private static String version(Stylesheet stylesheet) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (var file : files) {
                if (file.isReadable()) {
                    digest.update(file.getContentAsByteArray());
                }
            }
            digest.update(stylesheet.content());
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
