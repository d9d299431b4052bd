import type { ApplicationView } from "@sip/contracts/applications/shapes";
import { useStepNames } from "../staff/use-step-names.ts";

interface FileRowProps {
  readonly file: ApplicationView;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

export const FileRow = ({ file, chosen, onChoose }: FileRowProps) => {
  const stepName = useStepNames();
  return (
    <li>
      <button type="button" class="line-row file" aria-current={chosen ? "true" : undefined} onClick={onChoose}>
        <strong>{file.applicationNumber}</strong>
        <span class="line-name">{file.applicantName}</span>
        <span class="line-aside">{stepName(file.service, file.step)}</span>
      </button>
    </li>
  );
};

interface FileRowsProps {
  readonly files: readonly ApplicationView[];
  readonly chosen: string | undefined;
  readonly onChoose: (applicationNumber: string) => void;
}

export const FileRows = ({ files, chosen, onChoose }: FileRowsProps) => (
  <ul class="line-rows">
    {files.map((file) => (
      <FileRow
        key={file.applicationNumber}
        file={file}
        chosen={file.applicationNumber === chosen}
        onChoose={() => onChoose(file.applicationNumber)}
      />
    ))}
  </ul>
);
