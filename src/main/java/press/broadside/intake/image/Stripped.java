package press.broadside.intake.image;

import java.io.ByteArrayOutputStream;

/** What a walk through a file gives: its size as shown, and the parts that are kept. */
record Stripped(int width, int height, ByteArrayOutputStream kept) {
    /** The same picture turned as its orientation says. */
    Stripped turned(Orientation orientation) {
        return orientation.swapsSides() ? new Stripped(/* width= */ height, /* height= */ width, kept) : this;
    }
}
