package nl.samenspel.support;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nu.validator.checker.Checker;
import nu.validator.checker.DuplicateDtChecker;
import nu.validator.checker.HeadingHierarchyChecker;
import nu.validator.checker.NormalizationChecker;
import nu.validator.checker.TextContentChecker;
import nu.validator.checker.UncheckedSubtreeWarner;
import nu.validator.checker.UsemapChecker;
import nu.validator.checker.jing.CheckerSchema;
import nu.validator.checker.jing.CheckerValidator;
import nu.validator.checker.table.TableChecker;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.vendor.thaiopensource.relaxng.impl.CombineValidator;
import nu.validator.vendor.thaiopensource.util.PropertyMap;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.Schema;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.Validator;
import nu.validator.vendor.thaiopensource.validate.prop.rng.RngProperty;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.ariaattributes.AriaAttributeDroppingSchemaWrapper;
import nu.validator.xml.customelements.NamespaceChangingSchemaWrapper;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import nu.validator.xml.roleattributes.RoleAttributeFilteringSchemaWrapper;
import nu.validator.xml.templateelement.TemplateElementDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// Asks the Nu validator, in this process and without a network, whether a page is valid HTML.
///
/// Put together from its parts: its own entry point wants an HTTP client that fights with ours.
public final class HtmlCheck {
    private static final Schema SCHEMA = schema("http://s.validator.nu/html5-rdfalite.rnc");
    private static final List<Supplier<Checker>> CHECKERS = List.of(
            TableChecker::new,
            DuplicateDtChecker::new,
            HeadingHierarchyChecker::new,
            NormalizationChecker::new,
            TextContentChecker::new,
            UncheckedSubtreeWarner::new,
            UsemapChecker::new);

    private HtmlCheck() {}

    /// Fails with every error the validator finds, each with its line.
    public static void assertValid(String html) {
        var errors = errors(html);
        if (!errors.isEmpty()) {
            throw new AssertionError("not valid HTML:\n" + String.join("\n", errors));
        }
    }

    /// The validator's errors in the order of the page; warnings are left out.
    public static List<String> errors(String html) {
        var found = new Found();
        try {
            parser(found).parse(new InputSource(new StringReader(html)));
        } catch (Exception e) {
            throw new IllegalStateException("the HTML validator itself failed", e);
        }
        return found.errors;
    }

    private static HtmlParser parser(Found found) {
        var parser = new HtmlParser(XmlViolationPolicy.ALLOW);
        parser.setXmlnsPolicy(XmlViolationPolicy.ALTER_INFOSET);
        parser.setMappingLangToXmlLang(true);
        parser.setContentHandler(validator(found).getContentHandler());
        parser.setErrorHandler(found);
        return parser;
    }

    private static Validator validator(Found found) {
        var properties = properties(found);
        Validator all = new CombineValidator(
                SCHEMA.createValidator(properties), CheckerSchema.ASSERTION_SCH.createValidator(properties));
        for (var checker : CHECKERS) {
            all = new CombineValidator(all, new CheckerValidator(checker.get(), properties));
        }
        return all;
    }

    private static PropertyMap properties(Found found) {
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, found);
        properties.put(ValidateProperty.ENTITY_RESOLVER, ownCopies());
        properties.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
        RngProperty.CHECK_ID_IDREF.add(properties);
        return properties.toPropertyMap();
    }

    private static Schema schema(String url) {
        try {
            var properties = properties(new Found());
            var rules =
                    CompactSchemaReader.getInstance().createSchema(ownCopies().resolveEntity("", url), properties);
            return new NamespaceChangingSchemaWrapper(new TemplateElementDroppingSchemaWrapper(
                    new RoleAttributeFilteringSchemaWrapper(new XmlLangAttributeDroppingSchemaWrapper(
                            new AriaAttributeDroppingSchemaWrapper(new DataAttributeDroppingSchemaWrapper(rules))))));
        } catch (Exception e) {
            throw new IllegalStateException("no HTML schema " + url, e);
        }
    }

    private static LocalCacheEntityResolver ownCopies() {
        var entities = new LocalCacheEntityResolver(new NullEntityResolver());
        entities.setAllowRnc(true);
        return entities;
    }

    private static final class Found implements ErrorHandler {
        final List<String> errors = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            errors.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
