import Community
import Content
import HTTP

/// Who is asked to administer a space, as it was typed.
struct FirstAdministratorForm {
    let person: String
    let email: String
    private(set) var errors = FormErrors()

    /// Whoever was asked last, unless they have said no.
    init(_ asked: Invitation?) {
        let asked = asked.flatMap { $0.declinedAt == nil ? $0 : nil }
        (person, email) = (asked?.name ?? "", asked?.email ?? "")
    }

    init(_ fields: FormFields, _ words: Localization) {
        person = (fields.first("person") ?? "").oneLine
        email = Email.typed(fields.first("email") ?? "")
        if person.isEmpty || person.length > 120 {
            errors.add("person", words("account.fault.name"))
        }
        if !Email.isPlausible(email) { errors.add("email", words("email.incomplete")) }
    }
}
