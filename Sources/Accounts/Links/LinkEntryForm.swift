import Community
import Content
import HTTP

/// The name and the address of somebody who comes from outside.
struct LinkEntryForm {
    let name: String
    let email: String
    private(set) var errors = FormErrors()

    init() { (name, email) = ("", "") }

    init(_ fields: FormFields, _ words: Localization) {
        name = (fields.first("name") ?? "").oneLine
        email = Email.typed(fields.first("email") ?? "")
        if name.isEmpty { errors.add("name", words("account.fault.name")) }
        if name.length > 120 { errors.add("name", words("form.tooLong", ["n": "120"])) }
        if !Email.isPlausible(email) { errors.add("email", words("email.incomplete")) }
    }
}
