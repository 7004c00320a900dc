/// Why a page was not had.
package enum FetchReason: Error, Hashable, Sendable {
    /// A redirect leads to what is no address of the web, `file:` and `javascript:` among them.
    case badRedirect(WebAddressFault)
    /// It is, or leads to, a machine that is not of the open Internet: not asked.
    case inside
    /// Another port than 80 and 443: not asked.
    case port
    /// Whoever asked said no, by `mayVisit`: not asked.
    case notAllowed
    /// The site fails where it is asked what may be visited (RFC 9309 2.3.1.4): not asked.
    case rulesFailing
    /// There is no such name.
    case noSuchName
    /// Whether there is such a name is not known: the servers of names do not answer.
    case unresolved
    /// Nothing listens there, or no way leads to it.
    case unreachable
    /// No TLS was agreed on, or the certificate is not trusted, not in time or of another name.
    case insecure(reason: String)
    /// It was too slow.
    case timedOut
    /// The connection was closed before the answer was whole.
    case closed
    /// What answers is no server of the web, or packs its pages in a way that is not known.
    case notHTTP
    /// The fields of its answer are more than may be.
    case tooLong
    /// It leads back to where it came from.
    case loop
    /// It leads on and on.
    case tooManyRedirects
    case cancelled
    /// The library failed otherwise.
    case broken(reason: String)
}
