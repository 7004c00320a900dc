/// What a search can be narrowed to here: the modules, and the themes of the chosen one.
struct SearchChoices {
    /// The question, without a module or a theme that the viewer knows nothing of.
    let question: SearchQuestion
    let modules: [PageLink]
    let themes: [FormOption]

    init(_ asked: SearchQuestion, _ visit: Visit) throws {
        let space = try visit.space
        let site = visit.site
        let searched = Set(site.kinds.values.map(\.feature))
        let rubrics = site.rubrics.filter { searched.contains($0.feature) }
        var question = asked
        if !rubrics.contains(where: { $0.feature == asked.module }) { question.module = nil }
        var names: [(value: String, name: String)] = []
        if let feature = site.features.first(where: { $0.name == question.module }) {
            names = try (feature.themes?(visit.db, visit.viewer, space) ?? [])
                .filter { !$0.isHidden }.map { ("\(feature.name)-\($0.id)", $0.name) }
        }
        if !names.contains(where: { $0.value == asked.theme }) { question.theme = "" }
        let chosen = question
        self.question = chosen
        let all = PageLink(
            visit.words("search.everywhere"),
            asked.address(in: space) { ($0.module, $0.theme) = (nil, "") },
            isCurrent: chosen.module == nil)
        modules =
            [all]
            + rubrics.map { rubric in
                PageLink(
                    visit.words(rubric.word),
                    asked.address(in: space) { ($0.module, $0.theme) = (rubric.feature, "") },
                    isCurrent: rubric.feature == chosen.module)
            }
        themes = names.map {
            FormOption(value: $0.value, word: $0.name, isChosen: $0.value == chosen.theme)
        }
    }
}
