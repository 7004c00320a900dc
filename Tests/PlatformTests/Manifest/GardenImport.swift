import Community
import Content
import HTTP
import Storage

/// Plots that are brought in with a sheet: each row is planted in the first bed.
enum GardenImport {
    static let kind = ImportKind(
        "garden", at: "/garden/imports", home: GardenPaths.index, texts: "garden.import.",
        readings: [
            .sheet([SheetColumn("plot", known: ["parcelle"], isRequired: true)]) { row, _ in
                row["plot"]
            }
        ],
        plan: { plots, context in
            ImportPlan(
                plots.map { plot in
                    ImportStep(.added, line: 0, title: plot) { context in
                        guard let person = context.person else { return nil }
                        let store = GardenStore(db: context.db)
                        return try store.plant(
                            plot, in: store.bed(in: context.space).id, of: context.space,
                            by: person, at: context.now)
                    }
                })
        })

    static let all: [any Declaration] = [kind] + kind.samples("plots.csv", "Parcelle\nFèves\n")
}
