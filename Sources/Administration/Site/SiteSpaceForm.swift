import Community
import Content
import HTTP

/// A new space as it was typed, with whoever will administer it.
struct SiteSpaceForm {
    var space: SpaceForm
    let person: String
    let email: String

    init(person: String = "", email: String = "") {
        (space, self.person, self.email) = (SpaceForm(), person, email)
    }

    init(_ fields: FormFields, _ visit: Visit) throws {
        let words = visit.words
        let slug = (fields.first("slug") ?? "").trimmed
        space = SpaceForm(fields, slug: slug, words)
        person = (fields.first("person") ?? "").oneLine
        email = Email.typed(fields.first("email") ?? "")
        if let fault = try SpaceAddressForm.fault(slug, visit) {
            space.refuse("slug", words(fault))
        }
        if person.isEmpty || person.length > 120 {
            space.refuse("person", words("account.fault.name"))
        }
        if !Email.isPlausible(email) { space.refuse("email", words("email.incomplete")) }
    }
}
