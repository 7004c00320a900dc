/// Pictures as members send them, made safe to keep and to show.
///
/// One picture is decoded at a time: 40 million pixels take 160 MB. Few more wait, two of one
/// owner (whoever sent them) at most; beyond that, `PictureError.busy`. What a picture would cost
/// is read from its header first: see `PictureCost`.
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

    /// Writes the picture again from its pixels, upright, so that nothing else of the file
    /// (place, device, date, thumbnail, comments) remains. Same format; JPEG at quality 88.
    /// A GIF, which may move, keeps its pictures as they are and loses all else.
    @discardableResult
    package static func cleaned(
        _ path: String, to target: String, for owner: Int64 = 0
    ) throws(PictureError) -> PictureFacts {
        try inTurn(path, owner) { (bytes, facts) throws(PictureError) in
            guard facts.format != .gif else {
                guard let stripped = GIFStripping.bytes(of: bytes) else { throw .undecodable }
                try PictureFile.write(stripped, to: target)
                return facts
            }
            return try Canvas.decode(bytes, facts.format).write(as: facts.format, to: target)
        }
    }

    /// Writes the middle square as a JPEG of `edge` pixels a side, on white: profile photos.
    @discardableResult
    package static func square(
        _ path: String, edge: Int = 256, to target: String, for owner: Int64 = 0
    ) throws(PictureError) -> PictureFacts {
        try inTurn(path, owner) { (bytes, facts) throws(PictureError) in
            let canvas = try Canvas.decode(bytes, facts.format)
            return try canvas.square(edge: edge).write(as: .jpeg, to: target)
        }
    }

    /// Writes the picture reduced to fit a square of `maxEdge` pixels, never enlarged: previews.
    /// Same format, except that a GIF gives a PNG of its first image.
    @discardableResult
    package static func fitted(
        _ path: String, maxEdge: Int, to target: String, for owner: Int64 = 0
    ) throws(PictureError) -> PictureFacts {
        try inTurn(path, owner) { (bytes, facts) throws(PictureError) in
            let canvas = try Canvas.decode(bytes, facts.format)
            let format = facts.format == .gif ? PictureFormat.png : facts.format
            return try canvas.fitted(maxEdge: maxEdge).write(as: format, to: target)
        }
    }

    private static func inTurn(
        _ path: String, _ owner: Int64,
        _ work: ([UInt8], PictureFacts) throws(PictureError) -> PictureFacts
    ) throws(PictureError) -> PictureFacts {
        try turns.run(for: owner) { () throws(PictureError) in
            let bytes = try PictureFile.read(path)
            let facts = try PictureHeader.facts(in: bytes)
            try PictureCost.check(facts, bytes)
            return try work(bytes, facts)
        }
    }
}
