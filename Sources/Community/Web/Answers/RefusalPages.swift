import HTTP
import Markup
import Storage

/// Pages for what the server itself refuses, made at the start: an event loop may neither ask
/// the database nor wait.
struct RefusalPages: Sendable {
    private var pages: [String: [UInt8]] = [:]
    private let locale: String
    private let print: @Sendable (Problem, KeptForm?, HTML, String) throws -> [UInt8]

    init(
        _ options: SiteOptions, statics: StaticFiles, templates: [String: Templates<Frame>],
        catalogues: Catalogues
    ) throws {
        locale = options.locale
        print = { problem, kept, keys, locale in
            let words = catalogues.words(locale)
            let frame = Frame(unsigned: words, options, statics, formKeys: keys)
            let page = problem.page(words, kept: kept, home: "/")
            return try templates[locale]?.render(page, frame: frame) ?? []
        }
        for (locale, templates) in templates {
            let words = catalogues.words(locale)
            let frame = Frame(unsigned: words, options, statics, formKeys: .empty)
            for problem in [
                Problem.badRequest, .tooLarge, .addressTooLong, .tooSlow, .busy, .storageFull,
            ] {
                let page = problem.page(words, kept: nil, home: "/")
                pages[locale + "\(problem.status.code)"] = try templates.render(page, frame: frame)
            }
        }
    }

    /// What a worker says while the database is away: the form that was sent is given back with
    /// its own keys, so that it is done once however often it is sent.
    func answer(_ problem: Problem, _ request: Request, isOurs: Bool) throws -> Response {
        let asked = Authentication.language(request.head.headers["accept-language"]) ?? locale
        var kept = KeptForm(request)
        kept?.isSendable = isOurs
        let keys = isOurs ? PageTokens.formKeys(sentWith: request) : .empty
        var response = Response(problem.status, type: .html, try print(problem, kept, keys, asked))
        SecurityHeaders.allowStyle(in: &response)
        return response
    }

    func answer(_ status: Status, _ head: RequestHead?) -> Response {
        let asked = Authentication.language(head?.headers["accept-language"]) ?? locale
        let known = pages[asked + String(status.code)] ?? pages[asked + "400"]
        var response = Response(status, type: .html, known ?? [])
        SecurityHeaders.allowStyle(in: &response)
        return response
    }
}
