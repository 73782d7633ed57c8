package nl.samenspel.platform.web;

import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/// Text to any record that wraps one UUID. Text that is no id names nothing that exists: [NotFound].
final class TypedIdConverter implements ConditionalGenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        var components = target.getType().getRecordComponents();
        return components != null && components.length == 1 && components[0].getType() == UUID.class;
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (source == null || source.toString().isBlank()) {
            return null;
        }
        try {
            return to.getType().getDeclaredConstructor(UUID.class).newInstance(UUID.fromString(source.toString()));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
