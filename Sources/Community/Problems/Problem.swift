package import Foundation

/// Why a visit cannot be answered as asked. Each is rendered once, by `ProblemPage`.
package enum Problem: Error, Equatable {
    /// What was asked for does not exist, or the viewer may not know that it does.
    case notFound
    /// The viewer sees it but may not do this; the key of a sentence that says why.
    case forbidden(because: String = "problem.forbidden.text")
    /// Somebody must sign in first; what was typed is kept.
    case signInFirst
    /// Whoever is signed in must show again who they are; what was typed is kept.
    case proofFirst
    /// A space asks for a second factor that they do not have.
    case secondFactorFirst
    /// The request makes no sense: a doubled field, a broken value.
    case badRequest
    /// A text holds a sign that cannot be kept: it is given back without it.
    case unreadable
    /// Somebody else has signed in since the page of the form was shown.
    case otherPerson
    /// The same form was done before, and its sender has seen that: they may mean it again.
    case sentBefore(at: Date, to: String)
    /// What was sent does not fit any more with what is stored.
    case conflict(because: String)
    /// Nobody would administer a space any more; its number.
    case lastAdministrator(of: Int64)
    case tooLarge
    /// The address is longer than the server reads: a search of several pages, for instance.
    case addressTooLong
    /// What was sent came too slowly.
    case tooSlow
    /// The disk is full: what was typed is kept on the page.
    case storageFull
    /// Files were not taken, nor the form behind them; the key of a sentence that says why. What
    /// was typed before them is kept.
    case filesRefused(because: String)
    /// Too many files of one person or network are on their way; what was typed is kept.
    case uploadsBusy
    /// The bytes of a stored file are not those that were stored: nobody is sent them.
    case fileAltered
    /// Whether they are is being looked at.
    case fileInQuestion
    /// A virus was found in the file: nobody is sent it.
    case fileInfected
    /// Whether there is one is still to be seen.
    case fileUnscanned
    /// Too many attempts; try again after this many seconds.
    case tooMany(retryAfter: Int)
    /// Much was asked in a short time; it goes on after this many seconds.
    case tooFast(retryAfter: Int)
    /// The database is away; nothing was changed, and what was typed is kept on the page.
    case unavailable
    /// The database went away while it saved: the same form sent again is done once.
    case uncertain
    /// The server has too much to do right now.
    case busy
    /// The request comes from another site.
    case crossSite
    /// Something failed on our side; the identifier is in the log.
    case failure(id: String)
}
