import Community
import Content
import Markup

/// One passkey of the list.
struct PasskeyRow: Rendered {
    let name: String
    let made: String
    let used: String
    let kind: String
    let address: String

    init(_ passkey: Passkey, _ visit: Visit) {
        let (words, dates) = (visit.words, visit.dates)
        name = passkey.name
        made = words("programs.made", ["when": dates.moment(passkey.createdAt)])
        used =
            passkey.usedAt.map { words("security.passkey.used", ["when": dates.moment($0)]) }
            ?? words("programs.unused")
        kind = words(
            passkey.isCopied ? "security.passkey.copied" : "security.passkey.here")
        address = FactorPaths.passkey(passkey.id)
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("made") { $0.made }, .text("used") { $0.used },
        .text("kind") { $0.kind }, .text("address") { $0.address },
    ]
}
