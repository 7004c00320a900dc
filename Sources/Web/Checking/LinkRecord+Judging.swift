package import struct Foundation.Date

extension LinkRecord {
    /// The record after a look at the link.
    ///
    /// - 200 to 299, and 416 of a page that is empty: alive. A permanent redirect there is
    ///   proposed, see `RedirectProposal`.
    /// - 401, 403, 407, 408, 425, 429, 451, 503, 999 and a page that wants to see a person: not
    ///   known. Failures from before are neither forgotten nor more.
    /// - 410: dead at once.
    /// - Anything else is a failure; `patience` says how many make it dead.
    /// - A look that was cancelled changes nothing.
    package func after(
        _ finding: LinkFinding, of address: WebAddress, at now: Date,
        patience: LinkPatience = LinkPatience()
    ) -> LinkRecord {
        var next = self
        switch finding {
        case .failed(.cancelled): return self
        case .failed(let reason):
            next.seen(at: now)
            let (cause, isFailure) = LinkJudgement.of(reason)
            if isFailure {
                next.fail(cause, now, patience)
            } else {
                next.doubt(cause, now, patience)
            }
        case .answered(let status, let isChallenge, let chain, let retryAfter):
            next.seen(at: now, status)
            switch LinkJudgement.of(status, isChallenge: isChallenge) {
            case .alive: next.succeed(RedirectProposal(chain, for: address), now, patience)
            case .notKnown(let cause): next.doubt(cause, now, patience)
            case .gone: next.die(.gone, now, patience)
            case .failure(let cause): next.fail(cause, now, patience)
            }
            next.wait(until: retryAfter, now, patience)
        }
        return next
    }

    private mutating func seen(at now: Date, _ answered: Int? = nil) {
        checked = now
        status = answered
        proposal = nil
    }

    private mutating func succeed(
        _ redirects: RedirectProposal, _ now: Date, _ patience: LinkPatience
    ) {
        (failures, failingSince, proposal) = (0, nil, redirects.proposed)
        verdict = redirects.isSuspect ? .suspect : .alive
        cause = redirects.isSuspect ? .homePage : nil
        due = now.addingTimeInterval(patience.interval)
    }

    private mutating func doubt(_ cause: LinkCause, _ now: Date, _ patience: LinkPatience) {
        (verdict, self.cause) = (.notKnown, cause)
        due = now.addingTimeInterval(patience.interval)
    }

    private mutating func fail(_ cause: LinkCause, _ now: Date, _ patience: LinkPatience) {
        failures += 1
        let since = failingSince ?? now
        failingSince = since
        guard failures >= patience.failures, now.timeIntervalSince(since) >= patience.span else {
            (verdict, self.cause) = (.failing, cause)
            due = now.addingTimeInterval(patience.betweenFailures)
            return
        }
        die(cause, now, patience)
    }

    private mutating func die(_ cause: LinkCause, _ now: Date, _ patience: LinkPatience) {
        (verdict, self.cause) = (.dead, cause)
        failingSince = failingSince ?? now
        due = now.addingTimeInterval(patience.deadInterval)
    }

    /// Not before the site wishes.
    private mutating func wait(until wished: Date?, _ now: Date, _ patience: LinkPatience) {
        guard let wished else { return }
        due = max(due, min(wished, now.addingTimeInterval(patience.longestWait)))
    }
}
