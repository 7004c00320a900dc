import HTTP
import Markup
import Storage

/// Pages for what the server itself refuses, made at the start: an event loop may neither ask
/// the database nor wait.
struct RefusalPages: Sendable {
    private var pages: [String: [UInt8]] = [:]
    private let locale: String

    init(
        _ options: SiteOptions, statics: StaticFiles, templates: [String: Templates<Frame>],
        catalogues: Catalogues
    ) throws {
        locale = options.locale
        for (locale, templates) in templates {
            let words = catalogues.words(locale)
            let frame = Frame(unsigned: words, options, statics)
            for problem in [
                Problem.badRequest, .tooLarge, .addressTooLong, .tooSlow, .busy, .storageFull,
            ] {
                let page = problem.page(words, kept: nil, home: "/")
                pages[locale + "\(problem.status.code)"] = try templates.render(page, frame: frame)
            }
        }
    }

    func answer(_ status: Status, _ head: RequestHead?) -> Response {
        let asked = Arrival.language(head?.headers["accept-language"]) ?? locale
        let known = pages[asked + String(status.code)] ?? pages[asked + "400"]
        var response = Response(status, type: .html, known ?? [])
        SecurityHeaders.allowStyle(in: &response)
        return response
    }
}

extension Frame {
    /// The frame of a page for nobody in particular.
    init(unsigned words: Words, _ options: SiteOptions, _ statics: StaticFiles) {
        self.init(
            lang: words.locale, siteName: options.name, nonce: nil,
            addresses: FrameAddresses(statics, nil), me: nil, space: nil, spaces: [], rail: [],
            notices: nil, flash: nil, flashText: nil, moderates: false, moderation: nil,
            isAtMenu: false,
            formKeys: .empty, isDemonstration: options.isDemonstration)
    }
}
