import Community
import Counting
import Markup

/// The mentions that an option was given, as a bar of bands from the best on, with a mark in its
/// middle: the mention there is the option's.
struct GradeProfile: Rendered {
    struct Band: Rendered {
        let mention: Int
        /// Where it begins and how wide it is, in half ballots.
        let start: Int
        let width: Int
        /// "3 bien"
        let word: String

        static let fields: [Field<Self>] = [
            .number("mention") { $0.mention }, .number("start") { $0.start },
            .number("width") { $0.width }, .text("word") { $0.word },
        ]
    }

    let bands: [Band]
    /// All ballots: the middle of the bar in half ballots.
    let middle: Int

    /// Nil for an option that is not judged.
    init?(of option: Int, _ counted: CountedQuestion, _ words: Localization) {
        guard case .judgment(let count) = counted.count, counted.answered > 0 else { return nil }
        var (bands, start): ([Band], Int) = ([], 0)
        for (mention, given) in count.profiles[option].counts.enumerated().reversed()
        where given > 0 {
            let word = words(
                "polls.profile.band",
                ["n": words.number(given), "mention": words("polls.mention.\(mention)")])
            bands.append(Band(mention: mention, start: start, width: 2 * given, word: word))
            start += 2 * given
        }
        self.bands = bands
        middle = start / 2
    }

    static let fields: [Field<Self>] = [
        .list("bands", Band.self) { $0.bands }, .number("middle") { $0.middle },
        .number("length") { 2 * $0.middle },
    ]
}
