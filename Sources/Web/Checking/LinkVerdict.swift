/// What is known of a link. The words are fit to be stored.
package enum LinkVerdict: String, Sendable, CaseIterable {
    /// It was never checked.
    case unchecked
    /// A page answers there.
    case alive
    /// A page answers, but it is the first page of the site, where another was asked for.
    case suspect
    /// The site answers, but not to us: it asks for a password, for a person, or for time.
    case notKnown
    /// It failed, not often enough or not for long enough to say more.
    case failing
    /// It is gone: the site says so, or it has failed for long.
    case dead
}
