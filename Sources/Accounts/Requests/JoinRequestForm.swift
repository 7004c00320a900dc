import Community
import Content
import HTTP

/// Who asks to come in, and why.
struct JoinRequestForm {
    static let longest = 1_000

    let name: String
    let email: String
    let why: String
    private(set) var errors = FormErrors()

    /// - Parameter me: whoever is signed in: their name and address are known.
    init(_ me: Person?) { (name, email, why) = (me?.name ?? "", me?.email ?? "", "") }

    init(_ fields: FormFields, _ me: Person?, _ words: Localization) {
        name = me?.name ?? (fields.first("name") ?? "").oneLine
        email = me?.email ?? Email.typed(fields.first("email") ?? "")
        why = (fields.first("why") ?? "").plainLines.trimmed
        if name.isEmpty { errors.add("name", words("account.fault.name")) }
        if name.length > 120 { errors.add("name", words("form.tooLong", ["n": "120"])) }
        if !Email.isPlausible(email) { errors.add("email", words("email.incomplete")) }
        if why.length > Self.longest {
            errors.add("why", words("form.tooLong", ["n": words.number(Self.longest)]))
        }
    }

    mutating func refuse(_ sentence: String) { errors.add("why", sentence) }
}
