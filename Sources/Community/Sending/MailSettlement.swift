import Foundation
import Storage

/// Writes into the outbox what became of a try to send a mail, and tells of it.
struct MailSettlement {
    let site: Site
    let db: Database
    let store: SendingStore
    let now: Date

    func settle(_ claim: MailClaim, _ result: MailResult) throws {
        switch result {
        case .accepted(let reply):
            try end(claim, .accepted, .accepted, by: .relay, proof: reply)
        case .refused(let reason, let status, let reply, let isHard):
            guard
                try end(
                    claim, .failed, .refused, by: .relay, because: reason, status, proof: reply)
            else { return }
            try MailHealthStore(db: db).noteFailure(
                of: claim.recipientKey, isHard: isHard, because: reason, reply, at: now)
        case .deferred(let reason, let status, let reply):
            try putOff(claim, because: reason, status, reply)
        case .impossible(let reason, let why):
            try end(claim, .failed, .failed, by: .outbox, because: reason, proof: why)
        case .waiting(let reason, let why): try hold(claim, because: reason, why)
        case .returned: try store.release([claim.id])
        case .lost(let why): try noteLoss(claim, why)
        case .uncertain(let why): try doubt(claim, why)
        }
    }

    /// The try after which there is none.
    @discardableResult
    private func end(
        _ claim: MailClaim, _ state: MailState, _ step: MailStep, by source: MailEvidence.Source,
        because reason: MailReason? = nil, _ status: String? = nil, proof: String
    ) throws -> Bool {
        let isOurs = try store.settle(
            claim, state, next: nil, attempts: claim.attempts + 1, losses: claim.losses,
            reply: proof, at: now)
        guard isOurs else { return false }
        try tell(claim, step, by: source, because: reason, status, proof)
        return true
    }

    private func putOff(
        _ claim: MailClaim, because reason: MailReason, _ status: String?, _ reply: String
    ) throws {
        let attempts = claim.attempts + 1
        let first = min(claim.triedAt ?? now, now)
        if SendingSchedule.isOver(since: first, attempts: attempts, at: now) {
            try end(claim, .expired, .expired, by: .outbox, because: reason, status, proof: reply)
            return
        }
        let next = now.addingTimeInterval(SendingSchedule.delay(after: attempts, of: claim.id))
        let isOurs = try store.settle(
            claim, .deferred, next: next, attempts: attempts, losses: claim.losses, reply: reply,
            at: now)
        if isOurs { try tell(claim, .deferred, by: .relay, because: reason, status, reply) }
    }

    /// Said once, however often it is looked at again.
    private func hold(_ claim: MailClaim, because reason: MailReason, _ why: String) throws {
        let first = min(claim.triedAt ?? now, now)
        if now.timeIntervalSince(first) >= SendingSchedule.patience {
            try end(claim, .expired, .expired, by: .outbox, because: reason, proof: why)
            return
        }
        let isOurs = try store.settle(
            claim, .deferred, next: now.addingTimeInterval(SendingSchedule.held),
            attempts: claim.attempts, losses: claim.losses, reply: why, at: now)
        guard isOurs, claim.triedAt == nil else { return }
        try tell(claim, .deferred, by: .outbox, because: reason, nil, why)
    }

    private func noteLoss(_ claim: MailClaim, _ why: String) throws {
        let losses = claim.losses + 1
        let isParked = losses >= SendingSchedule.mostLosses
        let next = now.addingTimeInterval(SendingSchedule.delay(after: losses, of: claim.id))
        let isOurs = try store.settle(
            claim, isParked ? .parked : .deferred, next: isParked ? nil : next,
            attempts: claim.attempts, losses: losses, reply: why, at: now)
        guard isOurs else { return }
        try tell(
            claim, isParked ? .parked : .deferred, by: .outbox,
            because: isParked ? .tooManyTries : .temporary, nil, why)
    }

    private func doubt(_ claim: MailClaim, _ why: String) throws {
        let attempts = claim.attempts + 1
        let next = now.addingTimeInterval(SendingSchedule.delay(after: attempts, of: claim.id))
        let isOurs = try store.settle(
            claim, .uncertain, next: claim.isHeldIfUncertain ? nil : next, attempts: attempts,
            losses: claim.losses, reply: why, at: now)
        if isOurs { try tell(claim, .uncertain, by: .outbox, because: nil, nil, why) }
    }

    private func tell(
        _ claim: MailClaim, _ step: MailStep, by source: MailEvidence.Source,
        because reason: MailReason?, _ status: String?, _ proof: String
    ) throws {
        let evidence = MailEvidence(
            step, of: claim.id, by: source, at: now, because: reason, status: status, proof: proof)
        try MailWitness(site, db).record(evidence, of: claim.origin)
    }
}
