import CVips

extension Canvas {
    /// The picture of a file reduced, upright and in the colours of screens. A JPEG or WebP is
    /// decoded at twice the size that is asked for, at least, and no larger than needed.
    /// - Parameter isCut: to the middle of it that fills a square, however small it is; else all
    ///   of it fits the square, and is not enlarged.
    static func reduced(
        _ source: PictureSource, edge: Int, isCut: Bool
    ) throws(PictureError) -> Canvas {
        let (edge, facts) = (min(max(1, edge), 4096), source.facts)
        let length = isCut ? min(facts.width, facts.height) : max(facts.width, facts.height)
        let shrink = [8, 4, 2].first { length / $0 >= 2 * edge } ?? 1
        let canScale = facts.format == .jpeg || facts.format == .webp
        return try open(source, shrink: canScale ? shrink : 1).ready()
            .reduced(edge, isCut: isCut)
    }

    func reduced(_ edge: Int, isCut: Bool) throws(PictureError) -> Canvas {
        try then { parvis_vips_reduced($0, Int32(edge), isCut ? 1 : 0) }
    }
}
