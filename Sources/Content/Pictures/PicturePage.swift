import Community
import Markup
import Media

/// One picture, as large as the screen takes it.
struct PicturePage: Page {
    static let template = "attachments/picture"

    let name: String
    let about: String
    let picture: ShownPicture
    let file: String
    let back: PageLink?
    /// "2 sur 5"; nil for one that is alone.
    let count: String?
    let previous: String?
    let next: String?
    /// For whoever sent it.
    var form: PictureForm?

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("about") { $0.about },
        .record("picture", ShownPicture.self) { $0.picture },
        .text("file") { $0.file }, .optionalRecord("back", PageLink.self) { $0.back },
        .optionalText("count") { $0.count },
        .optionalText("previousAddress") { $0.previous },
        .optionalText("nextAddress") { $0.next },
        .optionalRecord("form", PictureForm.self) { $0.form },
    ]

    init(
        _ attachment: Attachment, _ sizes: PictureSizes, in series: [Attachment], back: PageLink?,
        _ visit: Visit
    ) throws {
        let (space, words) = (try visit.space, visit.words)
        let at = series.firstIndex { $0.id == attachment.id } ?? 0
        let beside = { (index: Int) -> String? in
            guard series.indices.contains(index) else { return nil }
            return SpacePaths.picture(series[index].id, in: space)
        }
        name = attachment.name
        about = [
            AttachmentRow.kind(attachment), words.bytes(attachment.size),
            words("picture.pixels", ["width": "\(sizes.width)", "height": "\(sizes.height)"]),
        ].joined(separator: " · ")
        picture = ShownPicture(
            attachment, sizes, shownAt: "100vw", isWhole: true, in: space, words)
        file = SpacePaths.attachment(attachment.id, in: space)
        self.back = back
        count =
            series.count > 1
            ? words("picture.count", ["n": "\(at + 1)", "all": "\(series.count)"]) : nil
        (previous, next) = (beside(at - 1), beside(at + 1))
    }
}
