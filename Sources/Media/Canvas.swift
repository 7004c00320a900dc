import CVips

/// A picture of libvips, freed when nobody holds it any more: what is to be done, which is done
/// row by row when it is written.
final class Canvas {
    let image: UnsafeMutablePointer<VipsImage>

    /// Takes over a picture of libvips; nil is one that could not be made.
    init(
        owning image: UnsafeMutablePointer<VipsImage>?, else error: PictureError = .undecodable
    ) throws(PictureError) {
        guard let image else { throw error }
        self.image = image
    }

    deinit {
        g_object_unref(image)
    }

    var width: Int { Int(vips_image_get_width(image)) }
    var height: Int { Int(vips_image_get_height(image)) }
    var hasAlpha: Bool { vips_image_hasalpha(image) != 0 }

    /// One channel of light, and perhaps one of transparency.
    var isGrey: Bool { vips_image_get_bands(image) < 3 }

    /// Bits of the table of colours that the file had; 0 if it had none.
    var paletteDepth: Int32 {
        let depth = number("palette-bit-depth")
        return [1, 2, 4, 8].contains(depth) ? depth : 0
    }

    /// How it was held, as the file says: 1 to 8.
    var orientation: Int32 { vips_image_get_orientation(image) }

    private func number(_ name: String) -> Int32 {
        guard vips_image_get_typeof(image, name) != 0 else { return 0 }
        var value: Int32 = 0
        return vips_image_get_int(image, name, &value) == 0 ? value : 0
    }

    /// The same with a step more.
    func then(
        _ step: (UnsafeMutablePointer<VipsImage>) -> UnsafeMutablePointer<VipsImage>?
    ) throws(PictureError) -> Canvas {
        try Canvas(owning: step(image))
    }
}
