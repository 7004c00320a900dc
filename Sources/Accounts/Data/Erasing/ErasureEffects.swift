import Community
import Content
import Storage

/// What erasing an account does, in numbers: what becomes of each category of which something is
/// held, and of the words in each space, by its rule.
struct ErasureEffects {
    let all: [ErasureEffect]

    init(of person: Person.ID, _ visit: Visit) throws {
        let data = visit.site.declarations.all(PersonalData.self)
        let counts = try PersonalDataStore(db: visit.db).counts(data, of: person)
        try self.init(of: person, data, counts, visit)
    }

    init(
        of person: Person.ID, _ data: [PersonalData], _ counts: [String: Int], _ visit: Visit
    ) throws {
        let words = visit.words
        let spoken = try SpokenWordsStore(db: visit.db)
            .all(of: person, visit.site.declarations)
        let inSpaces = spoken.flatMap { Self.effects($0, words) }
        // What is told by the spaces is not told twice.
        let held = data.filter {
            (counts[$0.name] ?? 0) > 0 && $0.fate != "personal.fate.words"
        }
        let times = try RetentionTimes(visit.site, visit.db)
        var keys: [String] = []
        for one in held where !keys.contains(one.fate) { keys.append(one.fate) }
        let others = keys.map { key in
            ErasureEffect(
                sentence: times.sentence(key, words),
                categories: held.filter { $0.fate == key }.map { one in
                    "\(words(one.word)) (\(words.number(counts[one.name] ?? 0)))"
                }.joined(separator: words("data.separator")))
        }
        all = inSpaces + others
    }

    /// Where words go, the titles over the words of others stay.
    private static func effects(_ one: SpokenWords, _ words: Localization) -> [ErasureEffect] {
        let said = words.count("erasing.effect.\(one.rule.rawValue)", one.count)
        let titles =
            one.rule == .removed ? one.titles.map { words.count($0.word, $0.count) } : []
        return ([said] + titles).map { ErasureEffect(sentence: $0, categories: one.space.name) }
    }
}
