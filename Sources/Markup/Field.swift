/// One name that a template may use of a `Rendered` record, and how to read it.
///
/// The type of a field decides how it prints and what a section on it means. The shape of a page
/// is known without an instance, so that a template is checked when the server starts.
package struct Field<P: Rendered>: Sendable {
    let entry: Entry

    /// The name, as a template says it.
    package var name: String { entry.name }

    /// A text, always escaped. A section on it is always entered, even when it is empty.
    package static func text(_ name: String, _ get: @escaping @Sendable (P) -> String)
        -> Self
    {
        Self(entry: Entry(name, .text, slot: .value(get), child: Shape.string))
    }

    /// A text that may be absent: then it prints nothing and its section is skipped.
    package static func optionalText(
        _ name: String, _ get: @escaping @Sendable (P) -> String?
    ) -> Self {
        Self(entry: Entry(name, .text, slot: .optional(get), child: Shape.string))
    }

    /// A whole number, printed in decimal digits. Zero is truthy, as any number is: what depends
    /// on zero is a `flag`.
    package static func number(_ name: String, _ get: @escaping @Sendable (P) -> Int)
        -> Self
    {
        Self(entry: Entry(name, .number, slot: .value(get), child: Shape.number))
    }

    /// A condition and nothing else: inside its section, `.` is still the item around it. It
    /// cannot be printed.
    package static func flag(_ name: String, _ get: @escaping @Sendable (P) -> Bool)
        -> Self
    {
        Self(entry: Entry(name, .flag, slot: .flag(get), child: nil))
    }

    /// Trusted markup, printed as it is. A section on it is skipped when it is empty.
    package static func html(_ name: String, _ get: @escaping @Sendable (P) -> HTML)
        -> Self
    {
        Self(entry: Entry(name, .html, slot: .value(get), child: Shape.html))
    }

    /// A text that was typed without markup, printed as `PlainText` has it: a template names it as
    /// it names markup. A section on it is skipped when it is absent or empty.
    package static func plainText(
        _ name: String, _ get: @escaping @Sendable (P) -> String?
    ) -> Self {
        html(name) { get($0).map(PlainText.html) ?? .empty }
    }

    /// An address for a quoted `href`, `src` or `action`, escaped. One that is not `http`, `https`,
    /// `mailto` or relative is printed as `#`; the empty one is falsy.
    package static func link(_ name: String, _ get: @escaping @Sendable (P) -> String)
        -> Self
    {
        Self(
            entry: Entry(name, .link, slot: .value { Link(text: get($0)) }, child: Shape.link))
    }

    /// Another record, whose section is entered once.
    package static func record<R: Rendered>(
        _ name: String, _: R.Type, _ get: @escaping @Sendable (P) -> R
    ) -> Self {
        Self(entry: Entry(name, .record, slot: .record(get), child: { Shape(R.self) }))
    }

    /// A record that may be absent: its section is entered once or not at all.
    package static func optionalRecord<R: Rendered>(
        _ name: String, _: R.Type, _ get: @escaping @Sendable (P) -> R?
    ) -> Self {
        Self(entry: Entry(name, .record, slot: .optionalRecord(get), child: { Shape(R.self) }))
    }

    /// A record that is printed once for many readers, see `Kept`; its section is entered once.
    package static func kept<R: Rendered>(
        _ name: String, _: R.Type, _ get: @escaping @Sendable (P) -> Kept<R>
    ) -> Self {
        Self(entry: Entry(name, .kept, slot: .kept(get), child: { Shape(R.self) }))
    }

    /// Records in order: the section is entered for each, and is skipped when there is none.
    package static func list<R: Rendered>(
        _ name: String, _: R.Type, _ get: @escaping @Sendable (P) -> [R]
    ) -> Self {
        Self(entry: Entry(name, .list, slot: .list(get), child: { Shape(R.self) }))
    }

    /// Texts in order, each printed by `{{.}}` inside the section.
    package static func texts(_ name: String, _ get: @escaping @Sendable (P) -> [String])
        -> Self
    {
        Self(entry: Entry(name, .list, slot: .list(get), child: Shape.string))
    }

    /// Texts typed without markup, in order, each printed by `{{{.}}}` inside the section.
    package static func plainTexts(
        _ name: String, _ get: @escaping @Sendable (P) -> [String]
    ) -> Self {
        let slot = Slot.list { (one: P) in get(one).map(PlainText.html) }
        return Self(entry: Entry(name, .list, slot: slot, child: Shape.html))
    }
}
