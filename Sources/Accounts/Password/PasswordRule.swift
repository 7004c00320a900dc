import Community
import Content
import Security

/// What is wrong with a password that somebody proposes, in a sentence.
enum PasswordRule {
    /// - Parameters:
    ///   - known: what others know of the person: name, address.
    ///   - spaces: those to which the person belongs, or is invited.
    static func fault(
        in password: String, known: [String], of spaces: [Space], _ visit: Visit
    ) -> String? {
        let site = [visit.site.options.name, visit.site.options.host]
        let context = known + site + spaces.flatMap { [$0.name, $0.host, $0.slug] }
        let errors = PasswordPolicy().errors(in: password, context: context)
        return errors.first.map { sentence($0, visit.words) }
    }

    private static func sentence(_ fault: PasswordFault, _ words: Localization) -> String {
        switch fault {
        case .tooShort(let minimum): words("password.fault.short", ["n": String(minimum)])
        case .tooLong: words("password.fault.long")
        case .personal: words("password.fault.personal")
        case .common: words("password.fault.common")
        case .repeated: words("password.fault.repeated")
        case .keyboard: words("password.fault.keyboard")
        case .sequence: words("password.fault.sequence")
        case .guessable: words("password.fault.guessable")
        case .digits: words("password.fault.digits")
        }
    }
}
