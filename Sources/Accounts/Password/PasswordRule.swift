import Community
import Content
import Security

/// What is wrong with a password that somebody proposes, in a sentence.
enum PasswordRule {
    /// - Parameter known: what others know of the person: name, address, space.
    static func fault(in password: String, known: [String], _ visit: Visit) -> String? {
        let spaces = visit.viewer.memberships.flatMap { [$0.space.name, $0.space.host] }
        let context = known + spaces + [visit.site.options.name]
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
        case .digits: words("password.fault.digits")
        }
    }
}
