/// Pictures as members send them, made safe to keep and to show.
///
/// One picture is worked on at a time, and no more of it held than its format asks for. Few more
/// wait, two of one owner (whoever sent them) at most; beyond that, `PictureError.busy`. What a
/// picture would cost is read from its header first: see `PictureCost`.
package enum Picture {
    /// Most pixels decoded.
    package static let mostPixels = 40_000_000
    /// Longest edge, in pixels.
    package static let longestEdge = 20_000
    /// Most bytes in a file.
    package static let longest = 64 << 20

    private static let turns = PictureTurns()

    /// Reads the format and size from the header; decodes nothing.
    package static func probe(_ path: String) throws(PictureError) -> PictureFacts {
        try PictureHeader.facts(in: PictureFile.read(path))
    }

    /// Writes the picture again from its pixels, upright and in sRGB, so that nothing else of the
    /// file (place, device, date, thumbnail, comments, profile) remains. Same format; JPEG at
    /// quality 88, WebP lossless if it was and is no larger than screens are. A GIF, which may
    /// move, keeps its pictures as they are and loses all else; of another format that moves, the
    /// first picture is kept.
    @discardableResult
    package static func cleaned(
        _ path: String, to target: String, for owner: Int64 = 0
    ) throws(PictureError) -> PictureFacts {
        try inTurn(path, owner) { source throws(PictureError) in
            let facts = source.facts
            guard facts.format != .gif else {
                guard let film = GIFStripping.bytes(of: source.reader) else { throw .undecodable }
                try PictureFile.write(film, to: target)
                return facts
            }
            let canvas = try Canvas.open(source)
            return try canvas.ready()
                .write(
                    as: facts.format, to: target, palette: canvas.paletteDepth,
                    isLossless: WebPParts.isLossless(source))
        }
    }

    /// Writes the middle square as a JPEG of `edge` pixels a side, on white: profile photos.
    @discardableResult
    package static func square(
        _ path: String, edge: Int = 256, to target: String, for owner: Int64 = 0
    ) throws(PictureError) -> PictureFacts {
        try inTurn(path, owner) { source throws(PictureError) in
            let canvas = try Canvas.reduced(source, edge: edge, isCut: true)
            return try canvas.write(as: .jpeg, to: target)
        }
    }

    /// Writes the picture reduced to fit a square of `maxEdge` pixels, never enlarged: previews.
    /// Same format, except that a GIF gives a PNG of its first image.
    @discardableResult
    package static func fitted(
        _ path: String, maxEdge: Int, to target: String, for owner: Int64 = 0
    ) throws(PictureError) -> PictureFacts {
        try inTurn(path, owner) { source throws(PictureError) in
            let canvas = try Canvas.reduced(source, edge: maxEdge, isCut: false)
            return try canvas.write(
                as: source.facts.format == .gif ? .png : source.facts.format, to: target)
        }
    }

    private static func inTurn(
        _ path: String, _ owner: Int64,
        _ work: (PictureSource) throws(PictureError) -> PictureFacts
    ) throws(PictureError) -> PictureFacts {
        try turns.run(for: owner) { () throws(PictureError) in
            try PictureSource.with(PictureFile.read(path), work)
        }
    }
}
