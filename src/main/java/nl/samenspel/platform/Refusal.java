package nl.samenspel.platform;

/// One reason to say no. Every room has one enum of them: a closed list.
///
/// The sentence for people stands in the message files under `refused.NAME`.
public interface Refusal {
    String name();
}
