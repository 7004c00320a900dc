import Community

/// How many are expected, and how many of them have confirmed.
struct AcknowledgementTally: Equatable, Sendable {
    let asked: Int
    let confirmed: Int

    var percent: Int { asked == 0 ? 100 : confirmed * 100 / asked }

    func text(_ words: Localization) -> String {
        words.count("library.acknowledgement.tally", confirmed, ["all": words.number(asked)])
    }
}
