import Community
import Content
import Foundation

extension NewsCheck {
    func checkTimes(_ outcome: inout Outcome) {
        switch form.when {
        case "draft": checkDraft(&outcome)
        case "now": outcome.plan = .now
        case "later": checkPublication(&outcome)
        default: outcome.errors.add("publish_day", words("news.error.publishUnread"))
        }
        checkExpiry(&outcome)
    }

    private var zone: TimeZone { TimeZone(identifier: space.zone) ?? .gmt }

    /// A draft keeps the moment that is typed, beside "now" as well: it is never lost in silence.
    private func checkDraft(_ outcome: inout Outcome) {
        let moment = TypedMoment.read(day: form.publishDay, time: form.publishTime, in: zone)
        if moment == nil, !(form.publishDay + form.publishTime).isEmpty {
            outcome.errors.add("publish_day", words("news.error.publishUnread"))
        }
        outcome.plan = .draft(for: moment)
    }

    private func checkPublication(_ outcome: inout Outcome) {
        let typed = TypedMoment.read(day: form.publishDay, time: form.publishTime, in: zone)
        guard let moment = typed else {
            return outcome.errors.add("publish_day", words("news.error.publishUnread"))
        }
        // Its minute came while the editor was open: it is published, and stays so.
        if let current, current.stage == .published, current.publishAt == moment {
            outcome.plan = .now
            return
        }
        guard moment > now else {
            return outcome.errors.add("publish_day", words("news.error.publishPast"))
        }
        outcome.plan = .at(moment)
    }

    /// Without a time, an item ends when its day does.
    private func checkExpiry(_ outcome: inout Outcome) {
        guard !form.expiresDay.isEmpty || !form.expiresTime.isEmpty else { return }
        let time = form.expiresTime.isEmpty ? "23:59" : form.expiresTime
        let typed = TypedMoment.read(day: form.expiresDay, time: time, in: zone)
        guard let end = typed else {
            return outcome.errors.add("expires_day", words("news.error.expiresUnread"))
        }
        outcome.expiresAt = end
        switch outcome.plan {
        case .at(let start) where end <= start:
            outcome.errors.add("expires_day", words("news.error.expiresFirst"))
        case .now where end <= now:
            outcome.errors.add("expires_day", words("news.error.expiresPast"))
        default: break
        }
    }
}
