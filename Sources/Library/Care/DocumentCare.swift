import Community
import Content
import Markup
import Storage

/// What a document's page shows of its care: whether it is to be checked again, what its reader is
/// asked to confirm, errors that were reported, the star, and how often it was downloaded.
///
/// In a page: `.record("care", DocumentCare.self) { $0.care }`; in its template
/// `{{#care}}{{>library/_care}}{{/care}}`.
struct DocumentCare: Rendered {
    var here = ""
    var overdue: String?
    var rechecked: String?
    var reviewAddress: String?
    var isAsked = false
    var haveConfirmed: String?
    var confirmAddress = ""
    var listAddress: String?
    var tally: String?
    var percent = 0
    var downloads: String?
    var downloadersAddress: String?
    /// How many errors were reported, the way to them, and the oldest that is open.
    var errata: String?
    var errataAddress = ""
    var openErratum: PageLink?
    var erratumAddress: String?
    var starAddress: String?
    var isFavourite = false

    static let fields: [Field<Self>] = [
        .text("here") { $0.here },
        .optionalText("overdue") { $0.overdue }, .optionalText("rechecked") { $0.rechecked },
        .optionalText("reviewAddress") { $0.reviewAddress }, .flag("isAsked") { $0.isAsked },
        .optionalText("haveConfirmed") { $0.haveConfirmed },
        .text("confirmAddress") { $0.confirmAddress },
        .optionalText("listAddress") { $0.listAddress }, .optionalText("tally") { $0.tally },
        .number("percent") { $0.percent }, .optionalText("downloads") { $0.downloads },
        .optionalText("downloadersAddress") { $0.downloadersAddress },
        .optionalText("errata") { $0.errata }, .text("errataAddress") { $0.errataAddress },
        .optionalRecord("openErratum", PageLink.self) { $0.openErratum },
        .plainText("openWords") { $0.openErratum?.word },
        .optionalText("erratumAddress") { $0.erratumAddress },
        .optionalText("starAddress") { $0.starAddress },
        .flag("isFavourite") { $0.isFavourite },
    ]
}
