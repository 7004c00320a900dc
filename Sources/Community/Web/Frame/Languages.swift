import HTTP
import Security

/// The languages of the site, of which a guest chooses one: a browser says what its owner's system
/// speaks, which is not always what they read. Whoever has an account has chosen there.
enum Languages {
    static let path = Path("/language")

    static func show(_ visit: Visit) throws -> Response {
        let query = visit.request.head.query
        guard let locale = query.first("to"), Catalogues.locales.contains(locale) else {
            throw Problem.notFound
        }
        var response = Response.redirect(to: SafeRedirect.path(query.first("next") ?? "") ?? "/")
        response.set(visit.site.cookies.language(locale))
        return response
    }

    /// - Parameter next: where one is, to stay there.
    static func links(_ words: Localization, next: String) -> [LanguageLink] {
        Catalogues.locales.map {
            LanguageLink(
                locale: $0, name: words("locale.\($0)"),
                address: path() + "?to=\($0)&next=" + PercentEncoding.component(next),
                isCurrent: $0 == words.locale)
        }
    }
}
