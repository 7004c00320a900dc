import Community
import Content
import HTTP

/// The order of the modules: one changes its place with its neighbour.
enum ModulePlaces {
    static func update(_ name: String, _ visit: Visit) throws -> Response {
        let module = try Modules.module(name, visit)
        let step = try step(visit)
        try visit.decide { choices, space in
            var names = visit.site.modules(of: space).map(\.name)
            guard let place = names.firstIndex(of: name), names.indices.contains(place + step)
            else { return }
            names.swapAt(place, place + step)
            for (place, name) in names.enumerated() { choices.places[name] = place + 1 }
        }
        try visit.record(.moduleChanged, visit.words(module.word))
        return visit.redirect(to: SpacePaths.modules(in: try visit.space))
    }

    private static func step(_ visit: Visit) throws(Problem) -> Int {
        switch visit.request.fields.first("to") {
        case "up": -1
        case "down": 1
        default: throw .badRequest
        }
    }
}
