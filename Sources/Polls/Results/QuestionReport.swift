import Community
import Markup

/// The result of one question, as it is printed.
struct QuestionReport: Rendered {
    struct Line: Rendered {
        let name: String
        let figure: String
        let length: Int
        let sentence: String
        let wins: Bool
        /// Who chose it, where that is no secret.
        let voters: String?
        /// How many gave each mention, where mentions are given.
        let profile: GradeProfile?
        /// Where a date that has won becomes something that takes place.
        let way: PageLink?

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("figure") { $0.figure },
            .number("length") { $0.length }, .text("sentence") { $0.sentence },
            .flag("wins") { $0.wins }, .optionalText("voters") { $0.voters },
            .optionalRecord("profile", GradeProfile.self) { $0.profile },
            .optionalRecord("way", PageLink.self) { $0.way },
        ]
    }

    let text: String
    let method: String
    let decision: String
    let ballots: String
    let lines: [Line]
    let tables: [ResultTable]
    /// The first of what was said in one's own words, and how much more there is.
    let texts: [String]
    let moreTexts: String?

    private static let mostTexts = 100

    init(
        _ counted: CountedQuestion, voters: [Int: [String]] = [:], ways: [Int: PageLink] = [:],
        _ words: Localization
    ) {
        let verdict = Verdict(counted, words)
        text = counted.question.text
        method = words("polls.method.\(counted.question.method.rawValue)")
        decision = verdict.decision
        ballots = words.count(
            "polls.ballots", counted.answered,
            ["blank": words.count("polls.blanks", counted.blank)])
        let ranked = counted.ranks.flatMap(\.self)
        let order = ranked + counted.question.choices.indices.filter { !ranked.contains($0) }
        lines = order.map { option in
            Line(
                name: verdict.name(option), figure: verdict.figure(option),
                length: verdict.length(option), sentence: verdict.sentence(option),
                wins: counted.wins(option),
                voters: voters[option].map { $0.joined(separator: ", ") },
                profile: GradeProfile(of: option, counted, words), way: ways[option])
        }
        tables = ResultTable.all(of: counted, words)
        var said: [String] = []
        if case .texts(let all) = counted.count { said = all }
        texts = Array(said.prefix(Self.mostTexts))
        let more = said.count - texts.count
        moreTexts = more > 0 ? words.count("polls.texts.more", more) : nil
    }

    static let fields: [Field<Self>] = [
        .text("text") { $0.text }, .text("method") { $0.method },
        .text("decision") { $0.decision }, .text("ballots") { $0.ballots },
        .list("lines", Line.self) { $0.lines }, .list("tables", ResultTable.self) { $0.tables },
        .plainTexts("texts") { $0.texts }, .optionalText("moreTexts") { $0.moreTexts },
        .flag("hasTables") { !$0.tables.isEmpty },
    ]
}
