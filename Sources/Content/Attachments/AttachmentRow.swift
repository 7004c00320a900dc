package import Community
import HTTP
package import Markup
import Media

/// A file as pages list it. In a template: `{{#files}}{{>shared/_attachment}}{{/files}}`.
package struct AttachmentRow: Rendered {
    /// Of the attachment, or the name of a cited thing.
    package let id: String
    package let name: String
    /// Where it is downloaded from; of a cited thing, its page.
    package let address: String
    /// "PDF · 1,3 Mo".
    package let about: String
    /// "analysé", where there is a scanner or one has found something.
    package let scan: String?
    /// Whether that is a warning.
    let isUnsafe: Bool
    /// The symbol of the sprite, after `file-`.
    package let icon: String
    /// What it shows, of a picture that may be shown.
    var photo: AttachedPhoto?
    /// In a form, where one says what a picture shows.
    var told: PictureWords?

    package static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("name") { $0.name },
        .text("address") { $0.address }, .text("about") { $0.about },
        .text("icon") { $0.icon }, .optionalText("scan") { $0.scan },
        .flag("unsafe") { $0.isUnsafe },
        .optionalRecord("photo", AttachedPhoto.self) { $0.photo },
        .optionalRecord("told", PictureWords.self) { $0.told },
    ]

    private init(
        _ attachment: Attachment, in space: Space, _ words: Localization, scans: Bool
    ) {
        id = attachment.id.description
        name = attachment.name
        address = SpacePaths.attachment(attachment.id, in: space)
        let risk = attachment.risk.map { " · " + words("attachment.risk.\($0.rawValue)") } ?? ""
        about = Self.kind(attachment) + " · " + words.bytes(attachment.size) + risk
        let isTold = scans || attachment.scan == .infected
        scan = isTold ? words(attachment.scan.key) : nil
        isUnsafe = attachment.scan != .clean
        icon = Self.icon(attachment)
        told = attachment.isPicture ? PictureWords(of: attachment) : nil
    }

    init(
        _ attachment: Attachment, _ sizes: PictureSizes? = nil, in space: Space, _ visit: Visit
    ) {
        let scans = visit.site.options.scanner != nil
        self.init(attachment, in: space, visit.words, scans: scans)
        if let sizes, attachment.isPicture, attachment.isClean(visit) {
            photo = AttachedPhoto(attachment, sizes, in: space, visit.words)
        }
    }

    /// With what a form that is shown again says of it.
    func typed(in visit: Visit) -> AttachmentRow {
        var row = self
        row.told = told?.typed(in: visit.request.fields)
        return row
    }

    /// Something cited, of which the viewer sees this.
    package init(_ name: CitationName, _ thing: CitedThing, _ words: Localization) {
        id = name.text
        (scan, isUnsafe) = (nil, false)
        self.name = thing.title
        address = thing.address
        let facts = [thing.kind, thing.size.map { words.bytes($0) } ?? ""]
        about = facts.filter { !$0.isEmpty }.joined(separator: " · ")
        icon = Self.icon(thing.family)
    }

    /// Something cited that the viewer does not see: it may be taken away.
    init(unseen name: CitationName, _ text: String) {
        (scan, isUnsafe) = (nil, false)
        (id, self.name, address, about, icon) = (name.text, text, "", "", "other")
    }

    static func kind(_ attachment: Attachment) -> String {
        FileName.fileExtension(of: attachment.name).uppercased()
    }

    static func icon(_ attachment: Attachment) -> String {
        attachment.mediaType == "message/rfc822" ? "mail" : icon(attachment.family)
    }

    private static func icon(_ family: String) -> String {
        family == FileFamily.spreadsheet.rawValue ? "sheet" : family
    }
}
