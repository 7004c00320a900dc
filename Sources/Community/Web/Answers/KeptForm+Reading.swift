extension KeptForm {
    /// As whoever wrote it reads it, who may have left meanwhile.
    package func read(by visit: Visit) throws -> KeptForm {
        let slug = address.split(separator: "/").first ?? ""
        let space = visit.viewer.memberships.map(\.space).first { $0.bears(slug) }
        return try read(visit.words, visit.site.declarations) { field, value in
            try space.flatMap { try field.head(value, $0, visit) }
        }
    }

    /// The same for somebody of whom nothing is known.
    func read(
        _ words: Localization, _ declarations: Declarations,
        head: (KeptWords, String) throws -> String? = { _, _ in nil }
    ) throws -> KeptForm {
        var form = self
        form.texts = try written.enumerated().map { place, input in
            let id = "kept-\(place)"
            guard let field = declarations.find(KeptWords.self, input.name) else {
                return Text(id: id, label: words("problem.keptText"), value: input.value)
            }
            return Text(
                id: id, label: try head(field, input.value) ?? words(field.word),
                value: field.words(input.value))
        }
        return form
    }
}
