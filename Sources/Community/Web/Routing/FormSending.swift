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

    /// The question whether somebody sent a form before.
    struct Former {
        let person: Person.ID?
        let digest: [UInt8]
        let sending: Asked<Idempotency.Sending?>

        /// Nil for what carries no key.
        init?(of request: Request, by person: Person.ID?, _ db: Database) throws {
            guard let digest = Idempotency.digest(of: request, by: person) else { return nil }
            self.person = person
            self.digest = digest
            sending = try Idempotency(db: db).ask(digest)
        }
    }

    /// Nil for what carries no key.
    /// - Parameter asked: what was asked already, when it was known who sends it.
    init?(_ visit: Visit, _ asked: Former? = nil) throws {
        let person = visit.viewer.person
        let own = asked?.person == person ? asked : nil
        guard let former = try own ?? Former(of: visit.request, by: person, visit.db) else {
            return nil
        }
        self.visit = visit
        digest = former.digest
        self.former = try former.sending.get()
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
        _ visit: Visit, _ route: Route, _ former: Former?, _ handle: () throws -> Response
    ) throws -> Response {
        guard !route.isStatement, var sending = try FormSending(visit, former) else {
            return try handle()
        }
        if let former = sending.former {
            if sending.isSame { return sending.answerAgain(former) }
            guard route.method != .post else {
                throw Problem.sentBefore(at: former.at, to: former.location)
            }
        }
        let outcome = Result { try handle() }
        if outcome.isRefusal, let first = try sending.overtaken() {
            return sending.answerAgain(first)
        }
        var response = try outcome.get()
        try sending.note(&response)
        return response
    }

    /// Another sending of the form, which was done while this one waited for what it needs: what
    /// is refused is then only what it has found of that.
    private func overtaken() throws -> Idempotency.Sending? {
        guard former == nil, let now = try FormSending(visit), now.isSame else { return nil }
        return now.former
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

extension Result<Response, any Error> {
    /// Whether nothing was done, and the transaction can go on.
    fileprivate var isRefusal: Bool {
        switch self {
        case .success(let response): response.status.code >= 400
        case .failure(let error): error is Problem
        }
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
