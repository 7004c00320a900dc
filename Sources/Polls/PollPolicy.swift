import Community
import Content
import Foundation

extension Viewer {
    func mayMakePolls(in space: Space) -> Bool {
        moderates(space) || (space[PollSettings.byMembers] && participates(in: space))
    }

    /// Changes it while it may be changed, reminds, closes, invites by links.
    func mayRun(_ poll: Poll) -> Bool { mayEdit(poll.item) }

    /// The one rule of who sees results, of pages, tables and streams alike: nobody sees them
    /// sooner by their role. Of a secret vote, what a handful have cast is not told before its
    /// end.
    func seesResults(of poll: Poll, at now: Date) -> Bool {
        if poll.isClosed { return true }
        guard poll.stage == .published, !poll.isComing(at: now),
            !poll.rules.isSecret || poll.told != nil
        else { return false }
        switch poll.rules.results {
        case .always: return true
        case .voted: return poll.hasOwnVote
        case .closed: return false
        }
    }

    /// Whether they may look at what is hidden, which is noted for all to see.
    func mayLookEarly(at poll: Poll, in space: Space, _ now: Date) -> Bool {
        administers(space) && poll.isOpen(at: now)
            && poll.cast >= (poll.rules.isSecret ? Poll.leastTold : 1)
            && !seesResults(of: poll, at: now)
    }

    /// Who voted, not what: once it is over, for those who belong to the space.
    func seesVoters(of poll: Poll, in space: Space) -> Bool {
        poll.isClosed && knowsPeople(of: space)
    }

    /// What each voted, where that is no secret: for members, and for partners where they vote.
    func seesBallots(of poll: Poll, in space: Space, at now: Date) -> Bool {
        let votes =
            participates(in: space) || (poll.rules.includesPartners && knowsPeople(of: space))
        return votes && !poll.rules.isSecret && seesResults(of: poll, at: now)
    }
}

extension Poll {
    /// So many ballots of a running secret vote are needed before their sum is told.
    static let leastTold = 5
}
