import Community
import Content

/// What a search can be narrowed to here: the modules, and the themes of the chosen one.
struct SearchChoices {
    /// The question, without a module or a theme that the viewer knows nothing of.
    let question: SearchQuestion
    let modules: [PageLink]
    let themes: [FormOption]

    init(_ asked: SearchQuestion, _ visit: Visit) throws {
        let space = try visit.space
        let site = visit.site
        let searched = Set(site.itemKinds.keys.compactMap { site.feature(ofKind: $0) })
        let rubrics = site.rubrics(in: space).filter { searched.contains($0.name) }
        var question = asked
        if !rubrics.contains(where: { $0.name == asked.module }) { question.module = nil }
        var names: [(value: String, name: String)] = []
        if let module = question.module,
            let themes = site.declarations.find(SearchThemes.self, module)
        {
            names = try themes.read(visit.db, visit.viewer, space)
                .filter { !$0.isHidden }.map { ("\(module)-\($0.id)", $0.name) }
        }
        if !names.contains(where: { $0.value == asked.theme }) { question.theme = "" }
        let chosen = question
        self.question = chosen
        let rubricWords =
            [(nil, visit.words("search.everywhere"))]
            + rubrics.map { (Optional($0.name), $0.word(in: space, visit.words)) }
        modules = rubricWords.map { module, word in
            PageLink(
                word, asked.address(in: space) { ($0.module, $0.theme) = (module, "") },
                isCurrent: module == chosen.module)
        }
        themes = names.map {
            FormOption(value: $0.value, word: $0.name, isChosen: $0.value == chosen.theme)
        }
    }
}
