"""Turn a checkpoint into the released folder: network, settings for PaddleOCR, manifest.

    python -m ocr.training.export --checkpoint best.pt --source FILE.onnx --corpus DIR --out ocr/weights --commit HASH

The network keeps its structure. It is released in 8 bits unless `--float` asks for float32 arithmetic, whose numbers
are then stored in 16 bits: half the file, and no letter in ten thousand changes. Both are scored on the held-out lines.
"""

import argparse
import json
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

from ocr.training.alphabet import alphabet, characters, decode
from ocr.training.batches import Line, as_input
from ocr.training.graph import Recogniser, load_source, replace_head, reshape
from ocr.training.quantise import in_8_bits
from ocr.training.scores import Tally
from ocr.training.shape import Shape
from ocr.training.synthetic import FONTS, Material
from ocr.weights_manifest import MANIFEST_NAME, RECOGNISER_FOLDER, sha256_of

_TOLERANCE = 1e-3
_SMALLEST_HALVED = 64  # elements; less is not worth a conversion
_CALIBRATION_LINES, _CALIBRATION_SEED = 400, 1
_LICENCE = (
    "Apache-2.0: fine-tuned from PP-OCRv6_rec_small by the PaddlePaddle authors (PaddleOCR),"
    " in the ONNX form that RapidAI ships in the rapidocr wheel"
)


@dataclass(frozen=True)
class Trained:
    """A checkpoint's averaged network, its plan and how far it came."""

    network: Recogniser
    shape: Shape
    figures: dict[str, object]


def trained_network(checkpoint: Path, source: Path) -> Trained:
    """Load a checkpoint on the published graph."""
    state = torch.load(checkpoint, weights_only=True, map_location="cpu")
    plan = dict(state["plan"])
    shape = Shape(**plan.pop("shape"))
    model, old_alphabet = load_source(source)
    replace_head(model, old_alphabet)
    reshape(model, shape)
    network = Recogniser(model)
    network.load_state_dict(state["average"])
    network.hardness = 1.0 if shape.activation == "relu" else 0.0
    figures = {**plan, **vars(shape), "steps": state["step"], "lines_seen": state["seen"]}
    if state.get("repeated"):
        figures["of_which_seen_again"] = state["repeated"]
    return Trained(network.eval(), shape, {**figures, "seconds": round(state["seconds"])})


def _session(model: onnx.ModelProto) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


def difference(trained: Trained, model: onnx.ModelProto) -> float:
    """The largest gap between torch's probabilities and ONNX Runtime's, over two widths."""
    session, worst = _session(model), 0.0
    for width in (320, 904):
        generator = torch.Generator().manual_seed(width)
        images = torch.rand((2, 3, trained.shape.height, width), generator=generator) * 2 - 1
        with torch.no_grad():
            expected = trained.network(images).softmax(2).numpy()
        worst = max(worst, float(np.abs(session.run(None, {"x": images.numpy()})[0] - expected).max()))
    return worst


def held_out_error(model: onnx.ModelProto, lines: list[Line]) -> float:
    """Character error rate of greedy reading, as the service runs it."""
    session, tally = _session(model), Tally()
    for line in lines:
        steps = session.run(None, {"x": as_input(line)})[0][0]
        tally.add(line.text, decode(steps.argmax(1).tolist()))
    return round(tally.rate, 5)


def store_in_16_bits(model: onnx.ModelProto) -> None:
    """Keep large constants as float16 and widen them on loading; arithmetic stays float32."""
    widened = []
    for item in model.graph.initializer:
        array = numpy_helper.to_array(item)
        if array.dtype == np.float32 and array.size >= _SMALLEST_HALVED:
            name = item.name
            item.CopyFrom(numpy_helper.from_array(array.astype(np.float16), name + "_16"))
            widened.append(helper.make_node("Cast", [name + "_16"], [name], to=TensorProto.FLOAT))
    nodes = [*widened, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def without_identities(model: onnx.ModelProto) -> None:
    """Half of the published graph's nodes only pass their input on."""
    aliases: dict[str, str] = {}
    kept = []
    for node in model.graph.node:
        node.input[:] = [aliases.get(name, name) for name in node.input]
        if node.op_type == "Identity":
            aliases[node.output[0]] = node.input[0]
        else:
            kept.append(node)
    del model.graph.node[:]
    model.graph.node.extend(kept)


def settings(shape: Shape) -> str:
    """`inference.yml` as PaddleOCR reads it; it adds the blank and the space itself."""
    quoted = "\n".join("  - '" + character.replace("'", "''") + "'" for character in characters())
    return f"""\
Global:
  model_name: PP-OCRv6_small_rec
PreProcess:
  transform_ops:
  - DecodeImage:
      channel_first: false
      img_mode: BGR
  - MultiLabelEncode:
      gtc_encode: NRTRLabelEncode
  - RecResizeImg:
      image_shape:
      - 3
      - {shape.height}
      - 320
  - KeepKeys:
      keep_keys:
      - image
      - label_ctc
      - label_gtc
      - length
      - valid_ratio
PostProcess:
  name: CTCLabelDecode
  character_dict:
{quoted}
"""


def release(options: argparse.Namespace) -> dict[str, object]:
    """Write the folder and its manifest; refuses a network that answers unlike torch."""
    trained = trained_network(options.checkpoint, options.source)
    model = trained.network.to_onnx()
    without_identities(model)
    gap = difference(trained, model)
    if gap > _TOLERANCE:
        raise ValueError(f"ONNX differs from torch by {gap}")
    material = Material(options.corpus, tuple(options.fonts), trained.shape, bool(trained.figures.get("pen")))
    lines = material.held_out_lines(options.held_out_lines)
    scores: dict[str, object] = {"held_out_lines": len(lines), "float32": held_out_error(model, lines)}
    if options.float:
        store_in_16_bits(model)
        scores["float32_stored_in_16_bits"] = held_out_error(model, lines)
    else:
        model = in_8_bits(model, islice(material.lines(_CALIBRATION_SEED), _CALIBRATION_LINES))
        scores["8_bits"] = held_out_error(model, lines)
    _add_alphabet(model)
    folder = options.out / RECOGNISER_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    onnx.checker.check_model(model)
    onnx.save(model, str(folder / "inference.onnx"))
    (folder / "inference.yml").write_text(settings(trained.shape), "utf-8")
    told = {name: getattr(options, name) for name in ("started_from", "machine", "commit")}
    training = {**trained.figures, **told, "largest_difference_from_torch": gap}
    manifest = {
        "licence": _LICENCE,
        "files": described_files(options.out),
        "source_model": {"name": options.source.name, "sha256": sha256_of(options.source)},
        "training": training,
        "alphabet": alphabet(),
        "scores": {"measure": "character error rate, NFC, runs of dots counted as one", **scores},
    }
    write_manifest(options.out, manifest)
    return manifest


def _add_alphabet(model: onnx.ModelProto) -> None:
    """Where RapidOCR looks for it."""
    entry = model.metadata_props.add()
    entry.key, entry.value = "character", "\n".join(characters())


def described_files(weights: Path) -> dict[str, object]:
    """Every file of the released folder with its digest, for the manifest."""
    files = sorted((weights / RECOGNISER_FOLDER).iterdir())
    return {f"{RECOGNISER_FOLDER}/{path.name}": _described(path) for path in files}


def write_manifest(weights: Path, manifest: dict[str, object]) -> None:
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    (weights / MANIFEST_NAME).write_text(text, "utf-8")


def _described(path: Path) -> dict[str, object]:
    return {"sha256": sha256_of(path), "bytes": path.stat().st_size, "licence": "Apache-2.0"}


def options_from(arguments: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--source", type=Path, required=True, help="PP-OCRv6_rec_small.onnx")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--commit", required=True, help="of the training code")
    parser.add_argument("--started-from", default="the published weights", help="what training began with")
    parser.add_argument("--machine", default="one processor", help="that it ran on")
    parser.add_argument("--corpus", type=Path, required=True, help="as for training")
    parser.add_argument("--fonts", type=Path, nargs="+", default=list(FONTS))
    parser.add_argument("--held-out-lines", type=int, default=1000)
    parser.add_argument("--float", action="store_true", help="float32 arithmetic instead of 8 bits")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    print(json.dumps(release(options_from())["scores"], indent=2))
