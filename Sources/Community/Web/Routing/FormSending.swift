import Foundation
import HTTP
import Storage

/// A form as it was sent. Its key is one sending: a second click, or another try after a lost
/// answer, gets the first answer and is done once. Sent again later, knowingly, it is another
/// sending, and is done or asked about, never passed over.
struct FormSending {
    /// A second click comes before the page of the first answer.
    private static let doubleClick: TimeInterval = 10
    /// How long somebody tries again who had no answer.
    private static let patience: TimeInterval = 600

    let visit: Visit
    let digest: [UInt8]
    /// The first time.
    let former: Idempotency.Sending?
    private var answered: AnsweredSendings

    /// Nil for what carries no key.
    init?(_ visit: Visit) throws {
        guard let digest = Idempotency.digest(of: visit.request, by: visit.viewer.person) else {
            return nil
        }
        self.visit = visit
        self.digest = digest
        former = try Idempotency(db: visit.db).find(digest)
        answered = AnsweredSendings(
            visit.request.head.cookies[visit.site.cookies.name(.answered)])
    }

    /// Whether it is the first sending once more. Whoever has had an answer to it, and did
    /// something else since, means another.
    var isSame: Bool {
        guard let former else { return false }
        let age = visit.now.timeIntervalSince(former.at)
        guard answered.holds(digest) else { return age <= Self.patience }
        return answered.endsWith(digest) && age <= Self.doubleClick
    }

    /// Does what the form asks for, once for each sending. What says how something is to be may
    /// be done again without a question; anything else is asked about first.
    static func answer(
        _ visit: Visit, _ route: Route, _ handle: () throws -> Response
    ) throws -> Response {
        guard !route.isStatement, var sending = try FormSending(visit) else { return try handle() }
        if let former = sending.former {
            if sending.isSame { return sending.answerAgain(former) }
            guard route.method != .post else {
                throw Problem.sentBefore(at: former.at, to: former.location)
            }
        }
        var response = try handle()
        try sending.note(&response)
        return response
    }

    private func answerAgain(_ former: Idempotency.Sending) -> Response {
        visit.redirect(
            to: former.location, notice: answered.holds(digest) ? "form.sentOnce" : nil)
    }

    private mutating func note(_ response: inout Response) throws {
        guard let location = response.headers["Location"] else { return }
        let store = Idempotency(db: visit.db)
        if former == nil {
            try store.remember(digest, location: location, at: visit.now)
        } else {
            try store.renew(digest, location: location, at: visit.now)
        }
        answered.add(digest)
        response.set(visit.site.cookies.answered(answered))
    }
}

extension Visit {
    /// Whether the form was done already, so that its files need not be stored: the second click
    /// of a double click brings them again.
    package var wasDone: Bool {
        get throws {
            guard let sending = try FormSending(self), sending.former != nil else { return false }
            return sending.isSame || request.effectiveMethod == .post
        }
    }
}
