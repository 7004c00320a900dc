import Community
import Content
import Markup
import QuickResponse

/// What one types into a telephone or a mail program, step by step.
struct ProgramGuide: Rendered {
    /// The name of the server alone, which is all that an iPhone asks for.
    let server: String
    /// With what other programs want to have in front and behind.
    let address: String
    let email: String
    /// Leads to this page, on the telephone that looks at it.
    let code: QRCode?

    init(_ me: Person, _ visit: Visit) {
        let site = visit.site.options.address
        server = site.split(separator: "/", maxSplits: 2).last.map(String.init) ?? site
        address = site + CollectionPaths.root() + "/"
        email = me.email
        code = QRCode(site + AccountPaths.programs())
    }

    static let fields: [Field<Self>] = [
        .text("server") { $0.server }, .text("serverAddress") { $0.address },
        .text("email") { $0.email },
        .optionalRecord("code", QRDrawing.self) {
            $0.code.map { QRDrawing(code: $0) }
        },
    ]
}
