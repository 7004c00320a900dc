import Community
import Content
import HTTP
import Storage

/// What the garden shows in the demonstration, and what `bench` fills and measures of it.
enum GardenExamples {
    static let script = DemonstrationScript("garden") { stage in
        try stage.preparing("plots.json5") { (title: String, space, keeper, teller) in
            try teller.run(.post, GardenPaths.plots(in: space), as: keeper, ["title": title])
        }
    }

    static let filling = BenchFilling("garden") { site, crowd, posts in
        try site.database.write { db in
            var handles = BenchHandles()
            let bed = try GardenStore(db: db).bed(in: crowd.space)
            for number in 0..<posts {
                let id = try GardenStore(db: db).plant(
                    crowd.texts.title(number), in: bed.id, of: crowd.space,
                    by: crowd.person(number), at: crowd.start)
                handles.add(GardenPaths.plot(id, in: crowd.space), to: handle)
            }
            return handles
        }
    }

    static let measure = BenchMeasure(.page, handle) { try $0.handles.all(handle) }

    static let task = BenchTask("a bed is laid", row: "garden") { site, ground in
        let start = ContinuousClock.now
        _ = try site.database.write { try GardenStore(db: $0).bed(in: ground.space) }
        return .now - start
    }

    private static let handle = "plot of the garden"
}
