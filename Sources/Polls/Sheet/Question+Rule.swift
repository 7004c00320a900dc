import Community
import Counting

extension Question {
    /// How it is answered and counted, in one or two sentences.
    func rule(_ words: Localization) -> String {
        [answering(words), winning(words), share(words)].compactMap(\.self).joined(separator: " ")
    }

    private func answering(_ words: Localization) -> String {
        switch method {
        case .several:
            least == most
                ? words.count("polls.rule.exactly", most)
                : words(
                    "polls.rule.several",
                    ["least": words.number(least), "most": words.number(most)])
        case .transferable:
            words(
                "polls.rule.transferable",
                [
                    "quota": words(
                        transfer.quota == .hare ? "polls.rule.hare" : "polls.rule.droop"),
                    "arithmetic": words(
                        transfer.arithmetic == .scottish
                            ? "polls.rule.scottish" : "polls.rule.exact"),
                ])
        default: words("polls.rule.\(method.rawValue)")
        }
    }

    private func winning(_ words: Localization) -> String? {
        guard method.hasSeats, seats > 1 || method == .transferable else { return nil }
        return words.count("polls.rule.seats", seats)
    }

    private func base(_ base: Required.Base) -> String {
        let leavesOut = base == .nonblank && !(motion?.abstentions.isEmpty ?? true)
        return leavesOut ? "expressed" : base.rawValue
    }

    private func share(_ words: Localization) -> String? {
        guard let required else { return nil }
        let known: [(Share, String)] = [
            (.moreThanHalf, "more"), (.twoThirds, "twothirds"), (Share(3, of: 4), "threequarters"),
            (Share(1, of: 1), "all"),
        ]
        let part = known.first { $0.0 == required.share }?.1
        return words(
            "polls.rule.share",
            [
                "part": words("polls.part.\(part ?? "more")"),
                "base": words("polls.base.\(base(required.base))"),
            ])
    }
}
