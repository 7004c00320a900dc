import Community
import Markup
import Media

/// A picture for an `img`: its sizes, from which a browser chooses, and its shape.
struct ShownPicture: Rendered {
    let address: String
    let choices: String
    /// How wide it is shown, for the browser's choice.
    let shownAt: String
    let width: Int
    let height: Int
    let alternative: String

    static let fields: [Field<Self>] = [
        .text("address") { $0.address }, .text("choices") { $0.choices },
        .text("shownAt") { $0.shownAt },
        .number("width") { $0.width }, .number("height") { $0.height },
        .text("alternative") { $0.alternative },
    ]

    init(
        _ attachment: Attachment, _ sizes: PictureSizes, shownAt: String, isWhole: Bool = false,
        in space: Space, _ words: Localization
    ) {
        let file = SpacePaths.attachment(attachment.id, in: space)
        let small = SpacePaths.smallPicture(attachment.id, in: space)
        let large = SpacePaths.largePicture(attachment.id, in: space)
        // Smaller, one that moves stands still.
        let moves = isWhole && attachment.mediaType == PictureFormat.gif.mediaType
        let smaller = [
            sizes.small.map { _ in (small, sizes.width(fitting: PictureSizes.smallEdge)) },
            sizes.large.map { _ in (large, sizes.width(fitting: PictureSizes.largeEdge)) },
        ].compactMap { $0 }
        let all = moves || smaller.isEmpty ? [(file, sizes.width)] : smaller
        address = all[isWhole ? all.count - 1 : 0].0
        choices = all.map { "\($0.0) \($0.1)w" }.joined(separator: ", ")
        self.shownAt = shownAt
        (width, height) = (sizes.width, sizes.height)
        alternative =
            attachment.alternative ?? words("picture.alternative", ["name": attachment.name])
    }
}
