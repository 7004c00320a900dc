import Community
import Markup

/// A picture as the page of what it hangs from shows it: small, and large enough for any screen.
struct AttachedPhoto: Rendered {
    /// As high as the stylesheet shows it, in pixels.
    private static let shownHeight = 160

    /// Its page.
    let page: String
    let picture: ShownPicture
    /// Of what dresses it, for the first one of a list alone.
    var styleAddress: String?

    static let fields: [Field<Self>] = [
        .text("page") { $0.page }, .record("picture", ShownPicture.self) { $0.picture },
        .optionalText("styleAddress") { $0.styleAddress },
    ]

    init(_ attachment: Attachment, _ sizes: PictureSizes, in space: Space, _ words: Localization) {
        page = SpacePaths.picture(attachment.id, in: space)
        let shown = max(1, Self.shownHeight * sizes.width / sizes.height)
        picture = ShownPicture(attachment, sizes, shownAt: "\(shown)px", in: space, words)
    }
}
