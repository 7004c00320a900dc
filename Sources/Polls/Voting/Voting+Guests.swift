import Community

extension Voting {
    /// The answers of somebody without an account.
    func cast(_ ballot: Ballot, by link: SurveyLink, key: BallotKey) throws -> Outcome {
        try begin()
        guard try SurveyLinkStore(db: db).use(link.id) else {
            guard poll.rules.isSecret, try urn.ballot(key.code) != nil else {
                throw VoteRefusal.voted
            }
            return .again(key)
        }
        if poll.rules.isSecret {
            try insert(ballot.code, key.code)
        } else {
            try votes.add(ballot.code, by: link.id, at: now)
        }
        return .cast(shown(key))
    }
}
