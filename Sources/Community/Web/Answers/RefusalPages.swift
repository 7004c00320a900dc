import HTTP
import Markup
import Storage

/// Pages for what the server itself refuses, made at the start: an event loop may neither ask
/// the database nor wait.
struct RefusalPages: Sendable {
    private var pages: [String: [UInt8]] = [:]
    private let locale: String
    private let cookies: SiteCookies
    private let print: @Sendable (Problem, KeptForm?, HTML, String) throws -> [UInt8]

    init(
        _ options: SiteOptions, _ resources: SiteResources, _ declarations: Declarations
    ) throws {
        locale = options.locale
        cookies = SiteCookies(isSecure: options.isSecure)
        print = { problem, kept, keys, locale in
            let words = resources.catalogues.words(locale)
            let frame = Frame(unsigned: words, options, resources.statics, formKeys: keys)
            let read = try kept?.read(words, declarations)
            let page = problem.page(words, kept: read, home: "/")
            return try resources.templates.render(page, frame: frame, in: words.locale)
        }
        for locale in Catalogues.locales {
            for problem in [
                Problem.badRequest, .tooLarge, .addressTooLong, .tooSlow, .busy, .storageFull,
            ] {
                let page = try print(problem, nil, .empty, locale)
                pages[locale + "\(problem.status.code)"] = page
            }
        }
    }

    /// What a worker says while the database is away: the form that was sent is given back with
    /// its own keys, so that it is done once however often it is sent.
    func answer(_ problem: Problem, _ request: Request, isOurs: Bool) throws -> Response {
        let asked = cookies.language(in: request.head) ?? locale
        var kept = KeptForm(request)
        kept?.isSendable = isOurs
        let keys = isOurs ? PageTokens.formKeys(sentWith: request) : .empty
        var response = Response(problem.status, type: .html, try print(problem, kept, keys, asked))
        SecurityHeaders.allowStyle(in: &response)
        return response
    }

    func answer(_ status: Status, _ head: RequestHead?) -> Response {
        let asked = cookies.language(in: head) ?? locale
        let known = pages[asked + String(status.code)] ?? pages[asked + "400"]
        var response = Response(status, type: .html, known ?? [])
        SecurityHeaders.allowStyle(in: &response)
        return response
    }
}
