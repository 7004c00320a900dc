import Community
import Markup

/// One way to reach somebody as the form shows it: what it is, what it is called, who sees it.
struct ChannelFields: Rendered {
    let form: ChannelForm
    let errors: FormErrors
    let words: Localization

    private func field(_ part: String, _ value: String) -> FormField {
        errors.field(form.id + part, value)
    }

    /// What a phone's keyboard shows for it.
    private var inputType: String {
        switch form.kind {
        case .telephone: "tel"
        case .mail: "email"
        case .site: "url"
        case .address: "text"
        }
    }

    private var most: Int { ChannelCheck.most(form.kind) }

    /// Whether it says more than its value, or something wrong.
    private var isOpen: Bool {
        if form.kind == .address { return !form.isEmpty || parts.contains { errors[$0] != nil } }
        return !form.label.isEmpty || form.sight != .space || errors[form.id + "_label"] != nil
    }

    private var parts: [String] {
        ["", "_extended", "_code", "_town", "_region", "_country", "_label"].map { form.id + $0 }
    }

    static let fields: [Field<Self>] = [
        .text("fieldsetName") { line in
            line.words("contacts.channel.\(line.form.kind.rawValue)")
                + " \(line.form.number)"
        },
        .text("word") { $0.words("contacts.channel.\($0.form.kind.rawValue)") },
        .text("inputType") { $0.inputType }, .text("most") { String($0.most) },
        .text("mostTyped") { String(2 * $0.most) },
        .record("valueField", FormField.self) { $0.field("", $0.form.value) },
        .record("labelField", FormField.self) { $0.field("_label", $0.form.label) },
        .record("extendedField", FormField.self) { $0.field("_extended", $0.form.post.extended) },
        .record("codeField", FormField.self) { $0.field("_code", $0.form.post.postalCode) },
        .record("townField", FormField.self) { $0.field("_town", $0.form.post.locality) },
        .record("countryField", FormField.self) { $0.field("_country", $0.form.post.country) },
        .text("fieldName") { $0.form.id }, .text("region") { $0.form.post.region },
        .flag("isOpen") { $0.isOpen }, .text("types") { $0.form.types },
        .list("sights", FormOption.self) {
            ContactChoices.sightOptions($0.form.sight, $0.words)
        },
    ]
}
