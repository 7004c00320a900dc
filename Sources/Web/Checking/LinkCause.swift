/// Why a link has the verdict it has. The words are fit to be stored.
package enum LinkCause: String, Sendable, CaseIterable {
    /// The page is not there (404), or another answer of 400 to 499 that names no reason.
    case notFound
    /// The site says that it is gone for good (410).
    case gone
    /// The server fails (500 and more).
    case serverError
    case noSuchName
    /// The servers of names do not answer.
    case unresolved
    case unreachable
    /// Its certificate is not trusted, or no TLS was agreed on.
    case insecure
    case slow
    /// The connection was closed too early.
    case closed
    /// What answers is no server of the web.
    case notWeb
    /// It redirects to itself, more often than may be, or to what is no address of the web.
    case redirects
    /// It asks for a password, or refuses programs (401, 403, 407, 451).
    case refused
    /// It asks to be left alone for now (429, 503).
    case busy
    /// It wants to see a person first.
    case challenge
    /// The site wishes that programs do not visit it (RFC 9309).
    case robots
    /// The site fails where it is asked what programs may visit.
    case rulesFailing
    /// It leads inside, or to a port that is not asked: it is not visited from here.
    case inside
    /// It leads to the first page of the site.
    case homePage
    /// The look itself failed.
    case ourselves
}
