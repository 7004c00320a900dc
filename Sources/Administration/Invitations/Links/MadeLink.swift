import Community
import Content
import Markup
import QuickResponse

/// The address of a link, to copy or to print: it is shown this once.
struct MadeLink: Rendered {
    private let link: InvitationLink
    private let address: String
    private let code: QRCode?
    private let terms: String

    init(_ link: InvitationLink, at address: String, in space: Space, _ visit: Visit) {
        (self.link, self.address) = (link, address)
        code = QRCode(address)
        terms = LinkRow.terms(of: link, visit)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.link.name }, .text("address") { $0.address },
        .text("terms") { $0.terms },
        .flag("drawn") { $0.code != nil },
        .text("side") { String($0.code?.sideWithMargin ?? 0) },
        .text("path") { $0.code?.path ?? "" },
    ]
}
