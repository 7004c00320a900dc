import Community
import HTTP

/// A way to reach somebody as it was typed.
struct ChannelForm: Sendable {
    let kind: ChannelKind
    /// From 1, among those of its kind.
    let number: Int
    var value = ""
    var label = ""
    var sight = ContactSight.space
    var post = PostalAddress()
    var types = ""

    /// The name of its first field, which all its others begin with.
    var id: String { "\(kind.rawValue)_\(number)" }

    var isEmpty: Bool { value.isEmpty && (kind != .address || post.isEmpty) }

    init(_ kind: ChannelKind, _ number: Int) { (self.kind, self.number) = (kind, number) }

    init(_ kind: ChannelKind, _ number: Int, _ fields: FormFields) {
        self.init(kind, number)
        func text(_ part: String) -> String { (fields.first(id + part) ?? "").oneLine }
        value = kind == .address ? (fields.first(id) ?? "").plainLines.trimmed : text("")
        label = text("_label")
        sight = fields.first(id + "_sight").flatMap(ContactSight.init) ?? .space
        types = text("_types")
        guard kind == .address else { return }
        post = PostalAddress(
            street: value, extended: text("_extended"), postalCode: text("_code"),
            locality: text("_town"), region: text("_region"), country: text("_country"))
    }

    init(_ channel: ContactChannel, _ number: Int) {
        self.init(channel.kind, number)
        (value, label, sight) = (channel.value, channel.label, channel.sight)
        (post, types) = (channel.post, channel.types)
    }

    /// All that others may have changed meanwhile.
    var parts: [String] {
        [id, value, label, sight.rawValue, types] + post.lines
    }
}
