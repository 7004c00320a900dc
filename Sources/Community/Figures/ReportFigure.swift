package import Storage

/// One figure of a space's annual report: counted over a period by one query.
package struct ReportFigure: Declaration {
    package static let noun = "figure of the report"

    package enum Unit: Sendable {
        case count
        case bytes
        /// In per cent of a base: of what could have been.
        case share
    }

    /// A query of one number over a space and a period.
    package typealias Query = @Sendable (Space, FigurePeriod) -> SQL

    /// `forum.topics`
    package let name: String
    /// The key of its word in the catalogues.
    package let word: String
    /// The key of the word of the module that it stands under.
    package let module: String
    package let unit: Unit
    let count: Query
    /// What a share is of.
    let base: Query?

    package init(
        _ name: String, word: String, under module: String, unit: Unit = .count,
        count: @escaping Query
    ) {
        self.init(name: name, word: word, module: module, unit: unit, count: count, base: nil)
    }

    package init(
        share name: String, word: String, under module: String, of base: @escaping Query,
        count: @escaping Query
    ) {
        self.init(name: name, word: word, module: module, unit: .share, count: count, base: base)
    }

    private init(
        name: String, word: String, module: String, unit: Unit, count: @escaping Query,
        base: Query?
    ) {
        self.name = name
        self.word = word
        self.module = module
        self.unit = unit
        self.count = count
        self.base = base
    }
}
