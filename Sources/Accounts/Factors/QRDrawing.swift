import Community
import Markup
import QuickResponse

/// A QR code as a page draws it.
struct QRDrawing: Rendered {
    let code: QRCode

    static let fields: [Field<Self>] = [
        .text("side") { String($0.code.sideWithMargin) }, .text("path") { $0.code.path },
    ]
}
